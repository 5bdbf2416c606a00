/** Desk phones. */
package org.spaceodt.sandbox.api.devices;
