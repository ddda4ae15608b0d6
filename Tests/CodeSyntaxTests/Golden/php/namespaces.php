<html>
<?php
namespace One\Inner {
    // Says hello.
    function hello() {}
    $count = 1;
}

namespace {
    class Outside
    {
        protected const MODE = 'w';
        public ?int $x = null
            ;
    }
}
?>
<p><?= $title ?></p>
<?php
namespace Third { interface Marker {} }
