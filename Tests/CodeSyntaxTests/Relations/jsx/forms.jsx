const x = <Foo.Bar a="1" b={y} {...rest}><div onClick={() => f(1)}>t {z}</div><Item /><my-el/><a:b/></Foo.Bar>;
