import SourceTree
import Testing

@Suite struct RemoteAddressTests {
  @Test(arguments: [
    ("https://example.org/owner/name", "example.org/owner/name"),
    ("https://example.org/owner/name.git", "example.org/owner/name"),
    ("https://Example.org:8443/a/b/c.git/", "example.org/a/b/c"),
    ("ssh://git@example.org:22/owner/name.git", "example.org/owner/name"),
    ("git@example.org:owner/name.git", "example.org/owner/name"),
    ("example.org:name", "example.org/name"),
  ])
  func `an address names a folder`(text: String, folder: String) throws {
    let address = try RemoteAddress(text)
    #expect(address.folder == folder && address.url == text)
  }

  @Test(arguments: [
    "", "name", "https://", "https://example.org", "https://example.org/a/../b", "-x:a",
    "https://example.org/a b", "git@-host:a/b", "https://example.org/a?b=c", "example.org:../x",
    "ext::sh -c x", "https://example.org/.git", "https://exa\nmple.org/a",
  ])
  func `what could lead elsewhere is no address`(text: String) {
    #expect(throws: RemoteFault.notAddress(text)) { try RemoteAddress(text) }
  }

  @Test func `other protocols, secrets and folders are told apart`() {
    #expect(throws: RemoteFault.unsupported(scheme: "file")) { try RemoteAddress("file:///a/b") }
    #expect(throws: RemoteFault.unsupported(scheme: "git")) { try RemoteAddress("GIT://a.b/c") }
    #expect(throws: RemoteFault.secretInAddress) { try RemoteAddress("https://t@a.b/c/d") }
    #expect(throws: RemoteFault.secretInAddress) { try RemoteAddress("ssh://u:p@a.b/c/d") }
    #expect(throws: RemoteFault.isFolder(path: "./a:b")) { try RemoteAddress("./a:b") }
    #expect(throws: RemoteFault.isFolder(path: "/tmp/x")) { try RemoteAddress("/tmp/x") }
  }
}
