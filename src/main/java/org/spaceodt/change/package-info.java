/** Everything that changes Webex is an action on a row: what its rows are looked at with, and how what became of them is told. */
package org.spaceodt.change;
