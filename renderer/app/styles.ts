// Mantine's styles sit in a layer, so that tokens and parts win without a fight over specificity.
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './tokens.css'
import './base.css'
import './mantine.css'
