/** Answers what an export tells as it was exported, but for what was written since. */
package org.spaceodt.sandbox.api.exported;
