import Indexing

extension IndexProgress {
  init(_ step: SynchronizationStep) {
    switch step {
    case .scanning(let files): self.init(stage: .scanning, completed: files, total: nil)
    case .analysing(let completed, let total):
      self.init(stage: .analysing, completed: completed, total: total)
    case .compacting: self.init(stage: .compacting, completed: 0, total: nil)
    }
  }
}
