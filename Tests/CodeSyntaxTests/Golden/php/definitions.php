<?php

declare(strict_types=1);

namespace App\Models;

use Foo\Bar;

const TIMEOUT = 30, RETRIES = 3;
define('APP_ROOT', __DIR__);
\define("APP_DEBUG", false);

/**
 * A person who can log in. They have a name.
 *
 * @property int $id
 */
#[Entity]
#[Table(name: "users")]
abstract class User extends Model implements Countable, \JsonSerializable
{
    use HasRoles, Loggable {
        log as protected record;
        HasRoles::check as checkRole;
    }

    public const ACTIVE = 1, BLOCKED = 2;
    final protected const string TYPE = 'user';
    const Plain = 'plain';

    /** How they are called. */
    protected string $name = '', $nick;
    private static ?self $current = null;
    var $legacy;
    public readonly array $tags;
    public private(set) int $age;
    public string $title {
        get => ucfirst($this->title);
        set(string $value) { $this->title = $value; }
    }

    #[Inject]
    public function __construct(
        Connection $db,
        ?Logger $logger = null,
        int $plain = 0,
    ) {
        $this->name = 'x';
    }

    # Finds one by its key.
    public static function find(int $id): ?static
    {
        $query = 1;
        function helper(): void {}
        return null;
    }

    abstract protected function rules(): array;

    function &reference(array &$list) { return $list; }

    private function __clone() {}
}

interface Shape extends HasArea
{
    const SIDES = 0;
    public function area(float $scale = 1.0): float;
}

trait Loggable
{
    private array $lines = [];

    // Writes a line.
    public function log(string $line): void {}
    abstract public static function channel(): string;
}

/* The colours of cards. */
enum Suit: string implements HasColor
{
    #[Red]
    case Hearts = 'H';
    case Spades = 'S';
    const Wild = self::Spades;

    public function color(): string
    {
        return match ($this) { self::Hearts => 'Red', self::Spades => 'Black' };
    }
}

final readonly class Empty_ {}

/** Adds two numbers. */
function add(int $a, int $b): int
{
    $double = fn (int $x): int => $x * 2;
    $local = 1;
    return $a + $b;
}

if (!function_exists('str_wrap')) {
    function str_wrap(string $s): string { return $s; }
}

$greet = function (string $who) use ($app): string {
    return "Hello $who";
};
$square = static fn ($x) => $x ** 2;
$config = ['debug' => true];
[$first, $second] = [1, 2];
$object = new class extends User {
    public $inner;
    public function anonymous() {}
};
