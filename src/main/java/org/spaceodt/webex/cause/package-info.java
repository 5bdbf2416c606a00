/**
 * What a call that did not work means, and what the operator can do about it.
 *
 * <p>The knowledge is data: {@code /webex/causes.json} says which answer has which cause, the bundle {@code
 * org.spaceodt.webex.causes} says it in words. {@link org.spaceodt.webex.cause.ErrorBody} reads the answers. Nothing
 * here calls, waits or retries.
 */
package org.spaceodt.webex.cause;
