<?php

class Point
{
    /** Places it. */
    public function __construct(
        private readonly int $x,
        #[Positive]
        protected int $y = 0,
        public ?string $label = null,
        int $plain = 0,
    ) {
        $this->check($plain);
    }
}
