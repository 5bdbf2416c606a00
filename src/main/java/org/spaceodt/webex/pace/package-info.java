/**
 * How fast an API with unknown, changing limits may be asked. {@link org.spaceodt.webex.pace.Governor} is what callers
 * use; what it knows about a limit is in {@code LearnedLimit}, which is tested in simulated time. Nothing here knows HTTP.
 */
package org.spaceodt.webex.pace;
