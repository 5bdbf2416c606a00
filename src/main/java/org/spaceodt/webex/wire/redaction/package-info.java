/** Takes secrets out of what is kept of a call: headers, addresses, bodies, free text. */
package org.spaceodt.webex.wire.redaction;
