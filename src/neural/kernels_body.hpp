// What all kernel files share; each includes it inside an anonymous namespace, under its own target, so it is compiled
// once for each instruction set. No include guard on purpose.

inline std::int32_t gate(std::int32_t x) {  // 10 bits in, 12 bits out
  const std::int32_t size = x < 0 ? -x : x;
  const std::int32_t rest = 4096 - (size < 4096 ? size : 4096);
  const std::int32_t low = (rest * rest) >> 13;
  return x < 0 ? low : 4096 - low;
}

void recur_half(SruGates gates, const std::int16_t* u, const std::int16_t* x, std::int32_t* state, std::int16_t* h,
                std::size_t lo, std::size_t hi) {
  const std::size_t width = gates.width;
  const std::int16_t *vf = gates.values, *vr = vf + width, *bf = vr + width, *br = bf + width;
  for (std::size_t i = lo; i < hi; ++i) {
    const std::int32_t before = state[i];
    const std::int32_t forget = gate(u[width + i] + bf[i] + ((vf[i] * before + 2048) >> 12));
    const std::int32_t reset = gate(u[2 * width + i] + br[i] + ((vr[i] * before + 2048) >> 12));
    const std::int32_t now = (forget * before + (4096 - forget) * (u[i] * 4) + 2048) >> 12;
    const std::int32_t squashed = 2 * gate((now + (now > 0 ? 1 : 0)) >> 1) - 4096;
    state[i] = now;
    h[i] = static_cast<std::int16_t>((reset * squashed + (4096 - reset) * (x[i] * 4) + 8192) >> 14);
  }
}

void recur(SruGates gates, const std::int16_t* u, const std::int16_t* x, std::size_t tokens, std::int16_t* h) {
  const std::size_t width = gates.width, half = width / 2;
  std::int32_t state[max_width] = {};
  for (std::size_t t = 0; t < tokens; ++t)
    recur_half(gates, u + t * 3 * width, x + t * width, state, h + t * width, 0, half);
  for (std::size_t t = tokens; t-- > 0;)
    recur_half(gates, u + t * 3 * width, x + t * width, state, h + t * width, half, width);
}

void sum_rows(const std::int8_t* table, std::size_t width, std::span<const std::uint32_t> rows, int shift,
              std::int16_t* result) {
  for (std::size_t i = 0; i < width; ++i) result[i] = 0;
  for (const auto row : rows) {
    const std::int8_t* values = table + row * width;
    for (std::size_t i = 0; i < width; ++i) result[i] = static_cast<std::int16_t>(result[i] + values[i]);
  }
  for (std::size_t i = 0; i < width; ++i) result[i] = static_cast<std::int16_t>(result[i] * (1 << shift));
}

std::int32_t dot(const std::int16_t* a, const std::int16_t* b, std::size_t n) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += a[i] * b[i];
  return sum;
}

inline std::int16_t narrowed(std::int32_t sum, int shift) {
  const std::int32_t value = shift > 0 ? (sum + (1 << (shift - 1))) >> shift : sum;
  return static_cast<std::int16_t>(value < -32768 ? -32768 : value > 32767 ? 32767 : value);
}

void narrow(const std::int16_t* x, std::size_t n, std::uint8_t* result) {
  constexpr int lost = activation_bits - narrow_fraction_bits;
  for (std::size_t i = 0; i < n; ++i) {
    const int value = ((x[i] + (1 << (lost - 1))) >> lost) + narrow_offset;
    result[i] = static_cast<std::uint8_t>(value < 0 ? 0 : value > narrow_limit ? narrow_limit : value);
  }
}
