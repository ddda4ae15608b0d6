<?php
declare(strict_types=1);
namespace App\Http;

use Foo\Bar;
use Foo\Baz as Qux, A\B;
use function Foo\helper;
use const Foo\CONST_X as CX;
use Group\{One, Sub\Two as T2, function fn1, const C1};
use function Group2\{f1, f2 as ff};
require_once __DIR__ . '/x.php';
require 'y.php';
include "z.php";

#[Attr(1), \Other\Attr2]
abstract class Foo extends \Base\Thing implements I1, J\I2 {
  use TraitA, Sub\TraitB { TraitA::x insteadof TraitB; y as protected z; }
  const A = 1, B = self::A;
  public ?Bar $bar = null;
  private static int|Foo $n = 3;
  protected readonly array $list;
  var $old;
  public function __construct(private Logger $logger, protected ?Repo $repo = null, $plain = new X(), int ...$v) {
    parent::__construct($a);
    $this->svc = new Service($logger);
    self::$n++;
    static::make();
  }
  public function run(Request $r, callable $cb, self $s): ?static {
    $x = $this->bar->go($r)?->next();
    $y = new \Full\Name(1, name: 2);
    $z = clone $y;
    $f = fn(int $a) => $a + $x;
    $g = function ($q) use ($x, &$y): Foo { return $q->m(); };
    foreach ($this->list as $k => $v) { $v->each(); }
    foreach ($l as ['a' => $aa, $bb]) {}
    [$p, $q] = pair(); list($m, , $n) = $arr;
    try { risky(); } catch (E1 | \E2 $e) { throw new Err("x", $e); }
    if ($x instanceof Bar) {}
    Foo::BAR; Foo::class; $this::CONST1; static::$inst; $cls::make(); new $cls; new static(); new self;
    $this->{$dyn}(); $obj->prop->sub = 1; $arr['k']->meth(); [Foo::class, 'method'];
    \strlen('x'); ns\func(1); namespace\rel();
    match(true) { $x > 1 => foo(), default => bar() };
    echo "hi $name {$obj->prop} ${v}"; $$var; global $gg; static $st = 1;
    return $this; 
    $anon = new class(1) extends P implements Q { function t() {} };
    $fnc = strlen(...); $o?->p; isset($x->y); print $x; yield $k => $v; yield from gen();
    goto end; end: const_x; PHP_EOL; true; null;
    switch ($s) { case Foo::A: break; }
    $closure = $this->method(...); $a ?? new D; $c ? new E : $f2; (new Foo)->bar();
    /** @var Bar $x */
    $x->docTyped();
  }
  abstract protected function ab(): Bar|null;
}
interface I3 extends I1, I2 { const Q = 1; public function m(): self; }
trait Tr { use Other; abstract function need(); }
enum Suit: string implements HasL { case H = 'h'; case S = 's'; const W = self::H; public static function f(): self { return self::H; } }
function helper2(Foo $f): Bar { return $f->bar; }
$top = new Foo(); $top->run();
const TOP = 1; define('DEF', 2);
