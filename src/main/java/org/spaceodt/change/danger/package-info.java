/** What of a change may cost money or reach somebody in need: told by code and count. docs/asking.md has the rule of each code. */
package org.spaceodt.change.danger;
