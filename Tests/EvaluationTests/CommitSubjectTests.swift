import Evaluation
import Testing

@Suite struct CommitSubjectTests {
  @Test(arguments: [
    ("Fix the retry loop of slow servers", "Fix the retry loop of slow servers"),
    ("fix(client)!: stop retrying after a refusal (#812)", "stop retrying after a refusal"),
    ("[core] Sort hosts by their weight #12", "Sort hosts by their weight"),
    ("Storage: evict what was used last", "Storage: evict what was used last"),
    ("Keep C# names whole in paths", "Keep C# names whole in paths"),
    ("Take over 3 more formats [skip ci]", "Take over 3 more formats"),
    ("Print where an error is (closes #12)", "Print where an error is"),
    ("Close what was opened in tests, fixes #7", "Close what was opened in tests,"),
  ])
  func `says what is asked`(subject: String, question: String) {
    #expect(CommitSubject(subject).question == question)
  }

  @Test(arguments: [
    "Refactoring", "Fix bug", "fix: typo", "Fix typos in two comments",
    "Merge branch 'main' into develop", "Merge pull request #12 from a/b",
    "Bump version to 1.2.3", "Release 2.0 of the client", "v1.2.3", "chore(deps): update all of it",
    "build(deps): bump lodash from 4.17.20 to 4.17.21", "Update dependency eslint to v9",
    "[pre-commit.ci] pre-commit autoupdate of hooks", "docs: explain how retries work",
    "Revert \"Sort hosts by their weight\"", "Update copyright years to 2024", "1.2.3 1.2.4 1.2.5",
  ])
  func `says nothing of the code`(subject: String) {
    #expect(CommitSubject(subject).question == nil)
  }

  @Test(arguments: [
    "Sort hosts by weight", "Sort hosts by weight (#99)", "fix: Sort hosts by weight",
    "Revert \"Sort hosts by weight\"", "Revert \"Revert \"Sort hosts by weight\"\"",
    "[backport] sort hosts by weight",
  ])
  func `copies and reverts are known as the same`(subject: String) {
    #expect(CommitSubject(subject).key == "sort hosts by weight")
  }
}
