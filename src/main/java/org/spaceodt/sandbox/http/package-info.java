/** Every request on its way from the socket to the API and back: token, limit, faults, the call itself, and the write log. */
package org.spaceodt.sandbox.http;
