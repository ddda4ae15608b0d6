// The loop over tiles of a product, and what is done to a finished tile.
//
// A path defines, before it includes this file:
//   APUS_TILE_ROWS, APUS_TILE_PANELS   the largest tile,
//   tile_float, tile_int16, tile_int8  sums of one tile with the scales applied, see tile_function.
#include "../include/gemm.h"
#include "../vector/gelu.h"

/// Writes `rows * panels * 16` floats to `tile`: the product for the rows from `row` and the
/// columns of the panels from `panel`. `rows` and `panels` are compile-time constants.
typedef void tile_function(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels, float *tile);

APUS_INLINE void finish_tile(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, int rows, int panels,
  const float *tile
) {
  for (int r = 0; r < rows; r++) {
    for (int p = 0; p < panels; p++) {
      const ptrdiff_t column = (panel + p) * APUS_PANEL_WIDTH;
      f32x16 value = APUS_LOAD(tile + (r * panels + p) * APUS_PANEL_WIDTH);
      if (gemm->bias) value += APUS_LOAD(gemm->bias + column);
      if (gemm->gelu) vector_gelu(&value);
      if (gemm->residual) {
        value += APUS_LOAD(gemm->residual + (row + r) * gemm->residual_stride + column);
      }
      APUS_STORE(gemm->output + (row + r) * gemm->output_stride + column, value);
    }
  }
}

/// Runs a tile of any height up to APUS_TILE_ROWS through a copy compiled for that height.
APUS_INLINE void run_tile(
  const struct apus_gemm *gemm, ptrdiff_t row, ptrdiff_t panel, ptrdiff_t rows, int panels,
  tile_function *tile_sums
) {
  float tile[APUS_TILE_ROWS * APUS_TILE_PANELS * APUS_PANEL_WIDTH] __attribute__((aligned(64)));
  switch (rows < APUS_TILE_ROWS ? rows : APUS_TILE_ROWS) {
#define APUS_HEIGHT(height) \
  case height: \
    if (height <= APUS_TILE_ROWS) tile_sums(gemm, row, panel, height, panels, tile); \
    break;
    APUS_HEIGHT(1) APUS_HEIGHT(2) APUS_HEIGHT(3) APUS_HEIGHT(4) APUS_HEIGHT(5) APUS_HEIGHT(6)
    APUS_HEIGHT(7) APUS_HEIGHT(8) APUS_HEIGHT(9) APUS_HEIGHT(10) APUS_HEIGHT(11) APUS_HEIGHT(12)
#undef APUS_HEIGHT
  }
  finish_tile(
    gemm, row, panel, rows < APUS_TILE_ROWS ? (int)rows : APUS_TILE_ROWS, panels, tile);
}

APUS_INLINE void run_tiles(const struct apus_gemm *gemm, tile_function *tile_sums) {
  const ptrdiff_t panels = gemm->outputs / APUS_PANEL_WIDTH;
  ptrdiff_t panel = 0;
  for (; panel + APUS_TILE_PANELS <= panels; panel += APUS_TILE_PANELS) {
    for (ptrdiff_t row = 0; row < gemm->rows; row += APUS_TILE_ROWS) {
      run_tile(gemm, row, panel, gemm->rows - row, APUS_TILE_PANELS, tile_sums);
    }
  }
  for (; panel < panels; panel++) {
    for (ptrdiff_t row = 0; row < gemm->rows; row += APUS_TILE_ROWS) {
      run_tile(gemm, row, panel, gemm->rows - row, 1, tile_sums);
    }
  }
}

static void gemm_float(const struct apus_gemm *gemm) { run_tiles(gemm, tile_float); }
static void gemm_int16(const struct apus_gemm *gemm) { run_tiles(gemm, tile_int16); }
static void gemm_int8(const struct apus_gemm *gemm) { run_tiles(gemm, tile_int8); }
