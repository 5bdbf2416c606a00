/** Tokens of service apps. */
package org.spaceodt.sandbox.api.apps;
