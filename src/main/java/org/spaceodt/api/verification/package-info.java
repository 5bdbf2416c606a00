/** Verifications of what jobs did, asked for over HTTP and on pages: one after the other, in the background. */
package org.spaceodt.api.verification;
