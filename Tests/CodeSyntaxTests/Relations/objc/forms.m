#import <Foundation/Foundation.h>
#import "Order.h"
#define LOG(x) NSLog(@"%@", x)
@class Engine, Cache;
@protocol StoreDelegate <NSObject>
@required
- (void)store:(Store *)store didAdd:(Order *)order;
@optional
@property (nonatomic, readonly) NSString *title;
@end

@interface Store : BaseStore <StoreDelegate, NSCopying> {
  Engine *_engine;
  int count;
}
@property (nonatomic, weak) id<StoreDelegate> delegate;
@property (nonatomic, strong) NSArray<Order *> *orders;
- (instancetype)initWithEngine:(Engine *)engine name:(NSString *)name;
+ (Store *)sharedStore;
@end

@interface Store (Extras)
- (void)extra;
@end

@implementation Store
@synthesize orders = _orders;
- (instancetype)initWithEngine:(Engine *)engine name:(NSString *)name {
  self = [super initWithName:name];
  if (self) {
    _engine = engine;
    self.delegate = [Delegate shared];
    [self configure:engine with:kDefault];
  }
  return self;
}
+ (Store *)sharedStore { static Store *s; dispatch_once(&token, ^{ s = [[Store alloc] init]; }); return s; }
- (Receipt *)add:(Order *)order count:(NSInteger)n {
  Receipt *receipt = [[Receipt alloc] initWithOrder:order];
  [receipt print];
  [order.owner notify];
  [_engine start];
  for (Order *o in self.orders) { [o check:self]; }
  [self.orders enumerateObjectsUsingBlock:^(Order *obj, NSUInteger idx, BOOL *stop) { [obj refresh]; }];
  helper(order, n);
  order->raw.x = LIMIT;
  SEL sel = @selector(add:count:);
  NSArray *list = @[order, makeOrder()];
  NSDictionary *map = @{ @"a": order, kKey : @(n) };
  @try { risky(); } @catch (NSException *e) { LOG(e.reason); } @finally { cleanup(); }
  @synchronized (lock) { [lock touch]; }
  Protocol *p = @protocol(StoreDelegate);
  if ([order isKindOfClass:[Special class]]) [(Special *)order go];
  void (^block)(Order *) = ^(Order *x) { [x ship]; };
  block(order);
  return receipt;
}
@end
static int helper(Order *o, int n) { return o.size + n; }

@import Accelerate.vecLib;
