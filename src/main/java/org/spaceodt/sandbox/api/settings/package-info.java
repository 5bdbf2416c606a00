/** Calling settings of people, workspaces and locations: forwarding, permissions, voicemail, intercept. */
package org.spaceodt.sandbox.api.settings;
