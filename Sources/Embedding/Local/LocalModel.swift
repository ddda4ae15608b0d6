import CodeModel
import Transformer

/// A model of a folder with its tokenizer: a transformer, or a static table of token vectors.
struct LocalModel: Sendable {
  /// What turns tokens into vectors.
  private enum Kind: Sendable {
    case transformer(SentenceEncoder)
    case tokenTable(TokenTable)
  }

  /// Names content and recipe: vectors of one identity may be compared and kept.
  let identity: String
  /// Elements of a vector.
  let dimension: Int
  private let kind: Kind
  private let tokenizer: any SentenceTokenizer
  private let prompts: Prompts

  init(directory: String, precision: KernelPrecision?) throws {
    let folder = try LocalModelFolder(directory)
    let prompts = try Prompts(directory: directory)
    self.prompts = prompts
    if folder.isTokenTable {
      let tokenizer = try TokenizerFolder.tokenizer(in: directory, splitting: .none)
      let table = try TokenTable(directory: directory, tokenizer: tokenizer)
      kind = .tokenTable(table)
      self.tokenizer = tokenizer
      dimension = table.dimension
      let recipe = LocalRecipe(tokenizer: tokenizer, prompts: prompts, encoder: nil)
      identity = "\(table.identity)/\(recipe.name)"
    } else {
      let encoder = try SentenceEncoder(modelDirectory: directory, precision: precision)
      tokenizer = try TokenizerFolder.tokenizer(
        in: folder.transformerDirectory, splitting: encoder.family.splitting)
      try folder.check(tokenizer, vocabularySize: encoder.vocabularySize)
      kind = .transformer(encoder)
      dimension = encoder.dimension
      let recipe = LocalRecipe(tokenizer: tokenizer, prompts: prompts, encoder: encoder)
      identity = "\(encoder.identity)/\(recipe.name)"
    }
  }

  /// What the model wants to read before a text of a purpose.
  func prompt(for purpose: EmbeddingTask.Purpose) -> [UInt8] { prompts.prompt(for: purpose) }

  /// The tokens that stand for a text, cut to what the model takes.
  func sequence(_ text: [UInt8], for purpose: EmbeddingTask.Purpose) -> [Int32] {
    let text = prompt(for: purpose) + text
    switch kind {
    case .transformer(let encoder):
      return tokenizer.sequence(of: text, tokenCountMax: encoder.tokenCountMax)
    case .tokenTable:
      return tokenizer.tokens(of: text, tokenCountMax: TokenTable.tokenCountMax)
    }
  }

  /// One unit vector a sequence.
  func embed(_ sequences: [[Int32]]) -> [Float] {
    switch kind {
    case .transformer(let encoder): encoder.embed(sequences)
    case .tokenTable(let table): table.embed(sequences)
    }
  }
}

extension ModelFamily {
  /// General text models know few words in camel case; those made for code read code as it is.
  fileprivate var splitting: IdentifierSplitting {
    switch self {
    case .bert: .capitals
    case .roberta, .nomicBERT, .qwen3: .none
    }
  }
}
