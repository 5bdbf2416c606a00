/** One line a call: the request log, and the writes that a job keeps. */
package org.spaceodt.webex.wire.log;
