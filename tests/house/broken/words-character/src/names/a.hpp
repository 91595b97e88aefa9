constexpr char32_t soft = U'ś';
