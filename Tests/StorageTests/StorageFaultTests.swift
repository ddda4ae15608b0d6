import CodeModel
import Storage
import Testing

struct StorageFaultTests {
  @Test func `a damaged store names its file and both ways out`() {
    let fault = StorageFault.corrupt(path: "/h/store.sqlite", detail: "malformed")
    #expect(fault.summary.contains("/h/store.sqlite"))
    #expect(fault.hint?.contains("apus verify --repair") == true)
    #expect(fault.hint?.contains("apus clear --all") == true)
    #expect(fault.hint?.contains("move /h/store.sqlite aside") == true)
  }

  @Test func `a newer store names both versions and asks for an upgrade`() {
    let fault = StorageFault.newerVersion(path: "/h/store.sqlite", found: 9, supported: 1)
    #expect(fault.summary.contains("9") && fault.summary.contains("1"))
    #expect(fault.hint?.contains("Upgrade apus") == true)
  }

  @Test func `a lock names its holder when it is known`() {
    #expect(StorageFault.locked(path: "/l", holder: 12).summary.contains("Process 12"))
    #expect(StorageFault.locked(path: "/l", holder: nil).summary.contains("Another process"))
  }

  @Test(arguments: [
    StorageFault.diskFull(path: "/p"), .busy(path: "/p"), .readOnly(path: "/p"),
    .wrongFileKind(path: "/p", isDirectory: true), .wrongFileKind(path: "/p", isDirectory: false),
    .cannotOpen(path: "/p", detail: "no"), .inputOutput(path: "/p", detail: "no"),
  ])
  func `a fault of the environment names the path and says what to do`(fault: StorageFault) {
    #expect(fault.summary.contains("/p"))
    #expect(fault.hint != nil)
    #expect(!fault.summary.hasSuffix("."))
  }
}
