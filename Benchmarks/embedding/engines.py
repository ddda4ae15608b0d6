"""The two contenders behind one call: run(sequences) gives CPU seconds and vectors."""

import subprocess
import time

import numpy
import onnxruntime


class ONNXRuntime:
    """One thread, sequences in the order given, padded to the longest of their batch."""

    def __init__(self, model_path, sequences):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(
            str(model_path), options, providers=["CPUExecutionProvider"])
        self.sequences = sequences

    def run(self, batch_size, part=slice(None)):
        sequences = self.sequences[part]
        sums = []
        start = time.process_time()
        for first in range(0, len(sequences), batch_size):
            batch = sequences[first:first + batch_size]
            ids = numpy.zeros((len(batch), len(batch[-1])), numpy.int32)
            mask = numpy.zeros_like(ids)
            for row, tokens in enumerate(batch):
                ids[row, :len(tokens)] = tokens
                mask[row, :len(tokens)] = 1
            sums.append(self.session.run(None, {"ids": ids, "mask": mask})[0])
        vectors = numpy.concatenate(sums)
        vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True)
        return time.process_time() - start, vectors


class Apus:
    """The EmbeddingBenchmark program, kept running between measurements."""

    def __init__(self, program, model, tokens_path, folder):
        self.folder = folder
        self.process = subprocess.Popen(
            [program, model, tokens_path, folder], text=True, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def run(self, precision, instruction_set):
        self.process.stdin.write(f"{precision} {instruction_set}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().split()
        if len(answer) != 2:
            raise SystemExit(f"EmbeddingBenchmark failed on {precision} {instruction_set}")
        vectors = numpy.fromfile(f"{self.folder}/{precision}.f32", numpy.float32)
        return float(answer[0]), vectors.reshape(-1, 384)
