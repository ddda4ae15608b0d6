import Testing

/// One search over several codebases.
struct `Many codebases` {
  private static let files = """
    //- /shop/cart.py
    def add_to_cart(item):
        return "Puts an item into the shopping cart."
    //- /shop/README.md
    # Shop

    Sells things.
    //- /bank/cart.py
    def lend_money(amount):
        return "Gives a loan of an amount of money."
    //- /bank/src/pay.py
    def pay_interest(loan):
        return "Pays interest on a loan."
    """

  @Test func `results of all compete, each under the label of its codebase`() async throws {
    let sandbox = try Sandbox(Self.files)
    let (shop, bank) = ("\(sandbox.project)/shop", "\(sandbox.project)/bank")
    let loans = try await sandbox.apus("search", "loan of money", shop, bank, "--json")
      .decoded(ManyJSON.self)
    #expect(loans.codebases.map(\.label) == ["shop", "bank"])
    #expect(loans.codebases.map(\.root) == [shop, bank])
    #expect(loans.results.first.map { "\($0.codebase ?? "") \($0.path)" } == "bank cart.py")
    let carts = try await sandbox.apus(
      "search", "item into the shopping cart", bank, shop, "--json"
    )
    .decoded(ManyJSON.self)
    #expect(carts.results.first.map { "\($0.codebase ?? "") \($0.path)" } == "shop cart.py")

    let text = try await sandbox.apus("search", "loan of money", shop, bank)
    #expect(text.output.hasPrefix("1. [bank] cart.py:1-2"), "\(text)")
    #expect(text.output.contains("of 2 codebases"))
  }

  @Test func `all that is indexed is searched, and one codebase has no label`() async throws {
    let sandbox = try Sandbox(Self.files)
    let none = try await sandbox.apus("search", "loan", "--all")
    #expect(none.code == 2 && none.error.contains("Nothing is indexed yet"), "\(none)")
    _ = try await sandbox.apus("index", "\(sandbox.project)/bank", "--no-vectors")
    let one = try await sandbox.apus("search", "loan", "--all", "--json").decoded(ManyJSON.self)
    #expect(one.codebases.count == 1 && one.results.allSatisfy { $0.codebase == nil })
    _ = try await sandbox.apus("index", "\(sandbox.project)/shop", "--no-vectors")
    let both = try await sandbox.apus("search", "loan", "--all", "--json").decoded(ManyJSON.self)
    #expect(Set(both.codebases.map(\.label)) == ["bank", "shop"])
  }

  @Test func `two folders of one codebase are searched as one`() async throws {
    let sandbox = try Sandbox(Self.files)
    _ = try await sandbox.apus("index", sandbox.project, "--no-vectors")
    let answer = try await sandbox.apus(
      "search", "loan cart shop", "\(sandbox.project)/bank/src", "\(sandbox.project)/shop", "--json"
    ).decoded(ManyJSON.self)
    #expect(answer.codebases.map(\.root) == [sandbox.project])
    #expect(
      Set(answer.results.map(\.path)) == ["bank/src/pay.py", "shop/README.md", "shop/cart.py"])
  }

  @Test func `an agent names further codebases and sees which result is of which`() async throws {
    let sandbox = try Sandbox(Self.files)
    let agent = try await AgentConversation(home: sandbox.home)
    let (shop, bank) = ("\(sandbox.project)/shop", "\(sandbox.project)/bank")
    let reply = try await agent.call(
      "search_code", ["path": shop, "query": "loan of money", "alsoPaths": [bank]])
    #expect(
      reply.text.contains("in 2 codebases: [shop] = '\(shop)', [bank] = '\(bank)'"), "\(reply)")
    #expect(reply.text.contains("1. [bank] cart.py:1-2"))
    let wrong = try await agent.call(
      "search_code", ["path": shop, "query": "q", "alsoPaths": ["bank"]])
    #expect(wrong.isError && wrong.text.contains("\"alsoPaths\" must be absolute"))
  }
}

private struct ManyJSON: Decodable {
  struct Codebase: Decodable {
    let label: String
    let root: String
  }

  struct Result: Decodable {
    let path: String
    let codebase: String?
  }

  let codebases: [Codebase]
  let results: [Result]
}
