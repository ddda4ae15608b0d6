/// Exit codes, as grep's: a script can tell nothing found from something wrong.
enum ExitStatus: Int32, Error {
  case found = 0
  case nothing = 1
  case failure = 2
}
