/** Logging in at an identity provider (OpenID Connect), and what that does not go on with: sessions are ours. */
package org.spaceodt.api.provider;
