/// Normalises queries and keys head by head before they are turned.
struct HeadNorms: Sendable {
  let query: RowNorm
  let key: RowNorm
}
