#import <Foundation/Foundation.h>

NS_ASSUME_NONNULL_BEGIN

/** Talks to a server. */
NS_SWIFT_NAME(Session)
@interface PLSession : NSObject

/** Where it goes. */
@property (nonatomic, readonly) NSURL *address NS_SWIFT_NAME(url);

- (instancetype)init NS_UNAVAILABLE;
- (void)start API_AVAILABLE(macos(10.15), ios(13));

@end

NS_ASSUME_NONNULL_END
