/**
 * Tokens: a given one, or one that is refreshed with a client's credentials. Values are sent and, for a refresh token only,
 * kept in a file of mode 600; nothing here can be printed.
 */
package org.spaceodt.webex.token;
