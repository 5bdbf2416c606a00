/** What was written to a thing: its fields, and its settings by name. */
package org.spaceodt.sandbox.tenant.settings;
