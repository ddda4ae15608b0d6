#import <Foundation/Foundation.h>

/** How it looks. */
typedef NS_ENUM(NSUInteger, PLStyle) {
  PLStylePlain,
  PLStyleBold = 4,
};

typedef NS_OPTIONS(NSUInteger, PLSides) {
  PLSideLeft = 1 << 0,
};

typedef void (^PLHandler)(NSString *text) PL_API_AVAILABLE(ios(10), macosx(10.12));

@interface PLView : NSObject

@property (nonatomic, strong) NSString *title PL_API_AVAILABLE(ios(10), macosx(10.12));

- (void)drawIn:(id)context PL_API_AVAILABLE(ios(10), macosx(10.12));

@end
