/** How often a call is made again, and how long is waited before; what counts the tries. Nothing here knows HTTP. */
package org.spaceodt.webex.retry;
