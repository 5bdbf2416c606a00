/**
 * The Webex REST API as seen by the rest of the product: addresses, tokens, paging, pace, retries and failures.
 *
 * <p>Everything that leaves for Webex goes through {@link org.spaceodt.webex.WebexClient}. Nothing outside this
 * package waits, retries or reads an HTTP status. It uses no other package of ours.
 */
package org.spaceodt.webex;
