"""What the tiny models are trained on and asked."""

CORPUS = [
    "func embed(_ sequences: [[Int32]]) -> [Float] { return sequences.map { $0.count } }",
    "def read(path):\n    with open(path, 'rb') as file:\n        return file.read()\n",
    "static inline uint64_t rotate(uint64_t value, int count) { return value << count; }",
    "Returns the oldest entry of the cache, and removes it when there is no room left.",
    "SELECT name, COUNT(*) FROM chunks GROUP BY name HAVING COUNT(*) > 1;",
    "if err != nil {\n\treturn nil, fmt.Errorf(\"open %s: %w\", path, err)\n}\n",
    "for (size_t i = 0; i < count; i++) sum += values[i] * weights[i];",
    "how are ignore rules matched, and where is the token refreshed?",
    "it's they're we'll I'd don't you've I'm",
    "die Größe der Tabelle wächst; l'été où ça commença; 日本語の説明; Ελληνικά; 2024 12345",
] * 4

# Asked of every model.
QUESTIONS = [
    "a",
    "how are ignore rules matched",
    "def read(path):\n    with open(path, 'rb') as file:\n        return file.read()\n",
    "if err != nil {\n\treturn nil, fmt.Errorf(\"open %s: %w\", path, err)\n}",
    "die Größe der Tabelle wächst",
    "for (size_t i = 0; i < count; i++) sum += values[i] * weights[i]; " * 8,
]

# Cut into tokens by every tokenizer.
TRICKY = QUESTIONS + [
    "",
    " ",
    "\n",
    "\r\n\r\n  x\r\n",
    "a  b   c    d",
    "trailing   ",
    "\t\tif x:\n\t\t\treturn  \n\n\n  y",
    "   \n  \n\n   z",
    "it's IT'S they'RE we'Ll 'tis o'clock 's 'S 'ſ ''ve 'x 'r 'l 'lo",
    "don't'nt we're're",
    "0 12 345 6789 12345678901234567890 1,000.50 0x7fff_ffff 1e-12 ½ ² Ⅷ ٣٤٥ १२३",
    "x=1;y+=2;z<<=3;a->b;c::d;e?.f;g!;h//i/*j*/",
    "!@#$%^&*()_+{}|:<>?~`-=[]\\;',./\"",
    "snake_case camelCase PascalCase HTTPServer parseHTTPHeader2_x __init__ $var @decorator #tag",
    "naïve café Größe ÀÉÎÕÜ ß ﬁ ĳ ǆ",
    "e\u0301 n\u0303o a\u030a\u0323 \u1100\u1161\u11a8 각 Å \u212b Ω \u2126 \u0344",
    "日本語の説明 中文，标点。 한국어 ภาษาไทย हिन्दी العربية עברית",
    "Ελληνικά Русский ΣΊΣΥΦΟΣ İstanbul ıI",
    "🙂 👩‍👩‍👧‍👦 🇩🇪 ✈️ 👍🏽 a🙂b \u200b\u200d\ufe0f",
    "\u00a0nbsp\u2003em\u3000wide\u2028line\u0085next\u000bvt\u000cff",
    "null\u0000byte bell\u0007 del\u007f soft\u00adhyphen bom\ufeff",
    "\ufffd replacement \U0001d54f \U0001f600 \U00020000 \U000e0041",
    "SGVsbG8sIFdvcmxkIQ" * 5,
    "…—–“quoted”‘single’«guillemets»„low“ • · × ÷ ± ≤ ≠ → ⇒ ∑",
    "http://example.org/a?b=c&d=%20#e user@example.org C:\\path\\to\\file",
    "<div class=\"x\">&nbsp;</div>\n```swift\nlet x = 1\n```\n- [ ] todo",
    "\n\nfunc main() {\n    print(\"hello, world\")\n}\n",
]

# With names of special tokens, which the reference takes for these tokens.
NAMING = [
    "before {mark} after",
    "{mark}",
    "x{mark}{mark}y \n {mark} ",
]
