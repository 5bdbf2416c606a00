/** Rate and burst of a server's bucket, from what it accepted between two refusals. Only arithmetic: no clock, no locks. */
package org.spaceodt.webex.pace.fit;
