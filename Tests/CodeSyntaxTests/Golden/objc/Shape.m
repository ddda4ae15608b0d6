// Copyright of the sample.
#import <Foundation/Foundation.h>
#import "Base.h"
@import UIKit;
@class Forward, Other;

#define SHAPE_MAX 10
#define SHAPE_AREA(w, h) ((w) * (h))

extern CGFloat ShapeScale;
static NSInteger counter = 0;
NSString *const ShapeName = @"shape";

/// Kinds of figures.
typedef enum : NSInteger {
  /// Round.
  ShapeKindCircle,
  ShapeKindSquare = 4,
} ShapeKind;
enum Plain { PlainOne, PlainTwo };
typedef enum { AnonOne } Anon;

typedef struct {
  CGFloat x;
  CGFloat y;
} ShapePoint;
struct Node {
  int depth;
  struct Node *next;
};
typedef void (^ShapeHandler)(NSString *name, NSError *_Nullable error);
typedef NSString *ShapeKey;

/**
 * What can be drawn. Only once.
 */
@protocol Drawable <NSObject, Other>
@property (nonatomic, readonly) CGFloat size;
/// Draws it.
- (void)draw;
@optional
- (BOOL)drawIn:(CGRect)rect color:(UIColor *)color;
+ (instancetype)make;
@end

/// A figure. It never changes.
@interface Shape<T> : NSObject <Drawable> {
  @private
  NSInteger _sides;
  NSString *_name, *_alias;
}
/// How wide.
@property (nonatomic, copy, nullable) NSString *name;
@property (nonatomic, assign) CGFloat width, height;
@property (nonatomic, copy) void (^handler)(BOOL done);
@property (class, readonly) Shape *shared;

/// Makes a figure.
- (instancetype)initWithName:(NSString *)name sides:(NSInteger)sides NS_DESIGNATED_INITIALIZER;
+ (Shape *)shapeNamed:(NSString *)name, ... NS_REQUIRES_NIL_TERMINATION;
- (void)run;
@end

@interface Shape (Tools)
- (double)area;
@end

@interface Shape () <Other>
@property (nonatomic) NSInteger hidden;
@end

@implementation Shape {
  NSInteger _count;
}
@synthesize name = _name;
@dynamic width;

- (instancetype)initWithName:(NSString *)name sides:(NSInteger)sides {
  self = [super init];
  if (self) { _name = name; }
  return self;
}

#pragma mark - Running

/// Runs.
- (void)run {
  void (^block)(void) = ^{ NSLog(@"x"); };
  block();
}
+ (void)load
{
}
@end

@implementation Shape (Tools)
- (double)area { return 0; }
@end

/// Adds two numbers.
int add(int x, int y) {
  struct Local { int a; };
  return x + y;
}
static NSString *describe(Shape *shape) { return nil; }
FOUNDATION_EXPORT void ShapeLog(NSString *format);
