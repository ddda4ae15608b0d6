import Storage
import Testing

struct MilvusAddressTests {
  @Test(arguments: [
    ("localhost", false, "http://localhost:19530", "localhost"),
    ("localhost:1234", false, "http://localhost:1234", "localhost"),
    ("milvus.example.org", true, "https://milvus.example.org:443", "milvus.example.org"),
    ("http://10.0.0.1:19530/", true, "http://10.0.0.1:19530", "10.0.0.1"),
    (
      "https://in03-x.api.gcp.zillizcloud.com", false,
      "https://in03-x.api.gcp.zillizcloud.com:443", "in03-x.api.gcp.zillizcloud.com"
    ),
    ("tcp://db:19530", false, "http://db:19530", "db"),
    ("[::1]:19530", false, "http://[::1]:19530", "[::1]"),
    ("[::1]", false, "http://[::1]:19530", "[::1]"),
  ])
  func `an address is host and port, by TLS or in the clear`(
    text: String, encrypts: Bool, base: String, host: String
  ) throws {
    let address = try MilvusAddress(text, encrypts: encrypts)
    #expect(address.base == base && address.host == host)
  }

  @Test(arguments: [
    "", "http://", "user:secret@host:19530", "host:19530/path", "host name", "host?x=1",
    "unix:/tmp/socket",
  ])
  func `anything else is refused, and the setting is named`(text: String) {
    do throws(RowStoreFault) {
      let address = try MilvusAddress(text, encrypts: false)
      Issue.record("\(address) was made of '\(text)'")
    } catch {
      #expect(error.summary.hasPrefix("milvus.address cannot be used"))
    }
  }
}
