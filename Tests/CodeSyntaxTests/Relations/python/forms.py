import os.path as p, sys
from . import x
from ..a.b import (c as d, e)
from q import *
@deco(1)
class A(B, metaclass=M):
    z: Optional[int] = 3
    async def f(self, a: "List[T]", *args, k=Foo(), **kw) -> "T":
        self.y = g(a)[0]
        for i, (j, m) in enumerate(self.y): pass
        with open(a) as fh, q: pass
        try: pass
        except (E1, E2) as e: raise V(e) from e
        r = [u.v for u in w if u]
        global gg
        if (n := h()) is not None: n.b()
        return lambda t=1, *o: t(k=2)
        a: int
        match a:
          case Point(x=0) as pp: pass
