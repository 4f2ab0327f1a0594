import { refuseField } from '../../../shared/contract/errors.ts'
import type { VersionProblem } from '../../../shared/policy/version.ts'

/** Says by its field what is wrong with a version. */
export function refuseVersion(problem: VersionProblem): never {
  switch (problem.code) {
    case 'EFFECTIVE_BEFORE_PREVIOUS':
      return refuseField('effectiveOn', 'not_after_previous', problem.effectiveOn, problem.previous)
    case 'PARAMETER_UNKNOWN':
      return refuseField(`values.${problem.parameter}`, 'unknown', problem.parameter)
    case 'VALUE_OF_OTHER_KIND':
      return refuseField(`values.${problem.parameter}`, 'other_kind', problem.parameter)
    case 'PARAMETER_WITHOUT_UNIT':
      return refuseField(`values.${problem.parameter}`, 'without_unit', problem.parameter)
    case 'PARAMETER_TWICE':
      return refuseField(`values.${problem.parameter}`, 'twice', problem.parameter)
    case 'VALUES_GAP':
    case 'VALUES_OVERLAP':
      return refuseField(`values.${problem.parameter}`, 'values_do_not_meet', problem.parameter, problem.on)
  }
}
