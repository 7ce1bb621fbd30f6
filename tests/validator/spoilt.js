/* The ways in which a campaign is spoilt, each with the fault that must be
 * found. Rows are chosen by what stands in them, not by their numbers, so that
 * the data may grow. */
'use strict';

const fs = require('fs');
const path = require('path');
const csv = require('csv-parse/lib/sync');

function quote(field) {
	return /[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}

/* Hands the rows of a table, as objects in an array that begins with the
 * header, to change, and writes them back. */
function editTable(folder, table, change) {
	const name = path.join(folder, `${table}.csv`);
	const rows = csv(fs.readFileSync(name));

	change(rows.slice(1), rows[0], rows);
	fs.writeFileSync(name, rows.map(
		(row) => row.map(quote).join(',') + '\n').join(''));
}

/* Puts a value into the first row that has one there already. */
function setField(table, column, value) {
	return (folder) => editTable(folder, table, (rows, header) => {
		const at = header.indexOf(column);

		rows.find((row) => row[at] !== '')[at] = value;
	});
}

function editManifest(change) {
	return (folder) => {
		const name = path.join(folder, 'datapackage.json');
		const manifest = JSON.parse(fs.readFileSync(name));

		change(manifest);
		fs.writeFileSync(name, JSON.stringify(manifest, null, 2));
	};
}

module.exports = [
	{
		what: 'a latitude of 141.6',
		spoil: setField('places', 'lat', '141.6'),
		fault: /^places\.csv:2: .*maximum.*lat/,
	},
	{
		what: 'a longitude with a comma for a point',
		spoil: setField('places', 'lon', '130,4'),
		fault: /^places\.csv:2: .*"130,4".*number/,
	},
	{
		what: 'a date of 15.08.1945',
		spoil: setField('tracks', 'time', '15.08.1945'),
		fault: /^tracks\.csv:2: .*pattern.*time/,
	},
	{
		what: 'the month 13',
		spoil: setField('events', 'time', '1945-13-01'),
		fault: /^events\.csv:2: .*pattern.*time/,
	},
	{
		what: 'an unknown unit',
		spoil: setField('tracks', 'unit', 'su_25x'),
		fault: /^tracks\.csv:2: Foreign key "unit" violation/,
	},
	{
		what: 'an unknown parent',
		spoil: setField('units', 'parent', 'su_25x'),
		fault: /^units\.csv:\d+: Foreign key "parent" violation/,
	},
	{
		what: 'an unknown place of an event',
		spoil: setField('events', 'place', 'chonjin'),
		fault: /^events\.csv:\d+: Foreign key "place" violation/,
	},
	{
		what: 'an unknown side',
		spoil: setField('units', 'side', 'SOVIET'),
		fault: /^units\.csv:2: .*enum.*side/,
	},
	{
		what: 'an unknown kind of place',
		spoil: setField('places', 'kind', 'village'),
		fault: /^places\.csv:2: .*enum.*kind/,
	},
	{
		what: 'an unknown action',
		spoil: setField('tracks', 'action', 'attack'),
		fault: /^tracks\.csv:2: .*enum.*action/,
	},
	{
		what: 'an unknown confidence',
		spoil: setField('events', 'confidence', 'sure'),
		fault: /^events\.csv:2: .*enum.*confidence/,
	},
	{
		what: 'a label of six letters',
		spoil: setField('units', 'label', '25Army'),
		fault: /^units\.csv:2: .*(maxLength|pattern).*label/,
	},
	{
		what: 'a row without a source',
		spoil: setField('events', 'source', ''),
		fault: /^events\.csv:2: .*required.*source/,
	},
	{
		what: 'sources with a comma between them',
		spoil: setField('units', 'source', 'vanin2015, vanin2016'),
		fault: /^units\.csv:2: .*pattern.*source/,
	},
	{
		what: 'a figure in words',
		spoil: setField('figures', 'value', 'many'),
		fault: /^figures\.csv:2: .*"many".*number/,
	},
	{
		what: 'two places of one id',
		spoil: (folder) => editTable(folder, 'places',
			(rows, header, all) => all.push(rows[0])),
		fault: /^places\.csv:\d+: .*unique constraint/,
	},
	{
		what: 'a missing column',
		spoil: (folder) => editTable(folder, 'events', (rows, header) => {
			header[header.indexOf('kind')] = 'sort';
		}),
		fault: /^events\.csv:\d+: .*'kind' is missing/,
	},
	{
		what: 'a row that is too short',
		spoil: (folder) => editTable(folder, 'tracks',
			(rows) => rows[0].pop()),
		fault: /^tracks\.csv:2: The row with 10 values/,
	},
	{
		what: 'a package without resources',
		spoil: editManifest((manifest) => delete manifest.resources),
		fault: /^datapackage\.json: /,
	},
	{
		what: 'an unknown type of a column',
		spoil: editManifest((manifest) => {
			manifest.resources[1].schema.fields[1].type = 'degree';
		}),
		fault: /^datapackage\.json: |^places: has no schema/,
	},
];
