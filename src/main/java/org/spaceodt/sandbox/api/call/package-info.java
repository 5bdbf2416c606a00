/** What every endpoint uses: one call with its request, parameters, body and answer; lists in pages; JSON; what can be wrong. */
package org.spaceodt.sandbox.api.call;
