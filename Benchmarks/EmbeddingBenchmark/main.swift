// Runs the sentence encoder on request, so that another program can interleave it with its own
// measurements. Usage: EmbeddingBenchmark MODEL_DIRECTORY TOKENS OUTPUT_DIRECTORY, then lines
// "PRECISION INSTRUCTION_SET" on standard input. Each is answered by the CPU and wall seconds of
// embedding all sequences on one thread; the vectors go to OUTPUT_DIRECTORY/PRECISION.f32.
import Foundation
import Transformer

func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let arguments = CommandLine.arguments
let sequences = try TokenFile(path: arguments[2]).sequences
var encoders: [String: SentenceEncoder] = [:]

while let line = readLine() {
  let words = line.split(separator: " ").map(String.init)
  guard words.count == 2, let precision = KernelPrecision(rawValue: words[0]),
    let instructionSet = InstructionSet(rawValue: words[1])
  else { fatalError("cannot run \(line)") }
  let loadStart = seconds(CLOCK_MONOTONIC)
  let encoder =
    try encoders[line]
    ?? SentenceEncoder(
      modelDirectory: arguments[1], precision: precision, instructionSet: instructionSet)
  if encoders[line] == nil {
    FileHandle.standardError.write(
      Data("\(encoder.identity) loaded in \(seconds(CLOCK_MONOTONIC) - loadStart) s\n".utf8))
    encoders[line] = encoder
  }
  let (cpu, wall) = (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
  let vectors = encoder.embed(sequences)
  let times = (seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, seconds(CLOCK_MONOTONIC) - wall)
  let output = URL(fileURLWithPath: "\(arguments[3])/\(words[0]).f32")
  try vectors.withUnsafeBytes { try Data($0).write(to: output) }
  FileHandle.standardOutput.write(Data("\(times.0) \(times.1)\n".utf8))
}
