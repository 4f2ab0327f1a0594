import { add } from './add.ts'
import { amend } from './amend.ts'
import { changePassword } from './change-password.ts'
import { door } from './door.ts'
import { establish } from './establish.ts'
import { list } from './list.ts'
import { recover } from './recover.ts'
import { renewRecoveryKey } from './renew-recovery-key.ts'
import { setPassword } from './set-password.ts'
import { setRules } from './set-rules.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { stay } from './stay.ts'

export const account = {
  add,
  amend,
  changePassword,
  door,
  establish,
  list,
  recover,
  renewRecoveryKey,
  setPassword,
  setRules,
  signIn,
  signOut,
  stay,
}
