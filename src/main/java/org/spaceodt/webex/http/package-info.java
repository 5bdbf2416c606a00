/**
 * One HTTP exchange at a time, over Vert.x' client: connections, TLS, proxy, time and size limits. It knows no Webex, no
 * pace and no retries; it says exactly how far a call came, because that decides whether a write may be made again.
 */
package org.spaceodt.webex.http;
