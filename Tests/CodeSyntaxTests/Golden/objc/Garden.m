#import "Garden.h"
@import UIKit;

#define GDN_LIMIT 12
#define GDNLog(format, ...) NSLog(format, ##__VA_ARGS__)

@class GDNTree;
@protocol GDNWatering;

/// Kinds of soil.
typedef enum : NSInteger {
  GDNSoilClay,
  /** Drains well. */
  GDNSoilSand = 2,
} GDNSoil;

enum GDNCare {
  GDNCareNone = 0,
  GDNCareWater = 1 << 0,
};

typedef void (^GDNCompletion)(BOOL finished, NSError *error);
typedef struct {
  CGFloat width;
} GDNSize;

NSString *const GDNGardenDidGrowNotification = @"GDNGardenDidGrow";
static NSInteger gardenCount;
extern const CGFloat GDN_HEIGHT;

/// Waters a garden.
@protocol GDNWatering <NSObject>
/// How often.
@property (nonatomic, assign) NSInteger times;
/// Begins to water.
- (void)startWatering;
@optional
- (BOOL)waters:(GDNTree *)tree withLitres:(CGFloat)litres;
+ (instancetype)watering;
@required
- (void)stopWatering;
@end

/**
 * A garden with trees.
 */
@interface GDNGarden<TreeType : GDNTree *> : NSObject <NSCopying, GDNWatering> {
  NSInteger _size;
  @private
  id _secret, _other;
  @public
  BOOL _open;
}

/** Its name. */
@property (nonatomic, copy, nullable) NSString *name;
@property (nonatomic, weak) id<GDNWatering> delegate;
@property (nonatomic, copy) void (^onGrow)(NSInteger height);
@property (readonly) NSInteger width, height;
@property (class, nonatomic, readonly) GDNGarden *sharedGarden;

/** Makes a garden. Of a name. */
- (instancetype)initWithName:(NSString *)name soil:(GDNSoil)soil;
+ (GDNGarden *)gardenNamed:(NSString *)name
                      soil:(GDNSoil)soil
                completion:(nullable GDNCompletion)completion;
- (void)grow;
- (NSString *)describe:(NSString *)format, ...;

@end

@interface GDNGarden (Seasons)
- (void)winter;
@end

@interface GDNGarden () <NSCoding>
@property (nonatomic, strong) NSMutableArray *trees;
- (void)hide:(BOOL)isHidden;
@end

static void GDNDig(CGFloat depth) { gardenCount += depth; }

CGFloat GDNDepth(void);

@implementation GDNGarden {
  NSUInteger _depth;
}

@synthesize times = _times;
@dynamic delegate;

+ (void)initialize {
  static dispatch_once_t token;
  dispatch_once(&token, ^{
    gardenCount = 0;
  });
}

- (instancetype)initWithName:(NSString *)name soil:(GDNSoil)soil
{
  if ((self = [super init])) {
    _name = [name copy];
  }
  return self;
}

#pragma mark - Growing

/// Grows by one.
- (void)grow {
  void (^block)(NSInteger) = ^(NSInteger height) {
    GDNLog(@"%ld", height);
  };
  block(1);
}

static NSInteger GDNCompare(id first, id second, void *context) {
  return NSOrderedSame;
}

- (BOOL)waters:(GDNTree *)tree withLitres:(CGFloat)litres { return YES; }

@end

@implementation GDNGarden (Seasons)

- (void)winter {
  @autoreleasepool {
    [self grow];
  }
}

@end
