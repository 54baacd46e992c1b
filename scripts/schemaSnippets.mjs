// What the text editor offers where a hall, or an element of one of its lists, begins: each on one line, as the
// canonical form has it. The ids that one names by default are those that another has, so that all of them together
// are a hall.
const facing = (/** @type {number} */ at) => `"facing": "\${${at}|north,east,south,west|}"`;
const place = (/** @type {number} */ at) => `"at": [\${${at}:0}, \${${at + 1}:0}]`;

/** @type {Record<string, Record<string, { label: string, description: string, bodyText: string }>>} */
export const schemaSnippets = {
  hall: {
    Hall: {
      label: 'New hall',
      description: 'A hall with its room, without racks yet.',
      bodyText: `{
  "format": "datahall/1",
  "name": "\${1:Hall}",
  "design": { "power": "\${2|2n,n+1,n|}", "cooling": "\${3|n+1,n,2n|}" },
  "room": { "outline": [[0, 0], [\${4:24000}, 0], [\${4:24000}, \${5:18000}], [0, \${5:18000}]], "heightMm": \${6:4500}, "grid": 600 },
  "feeds": [],
  "racks": [$0]
}
`,
    },
    Rack: {
      label: 'rack',
      description: 'A rack of a type, at a place, on its feeds.',
      bodyText: `{ "id": "\${1:R1}", "type": "\${2:nvidia-gb200-nvl72}", ${place(3)}, ${facing(5)}, "feeds": [$6] }`,
    },
    Feed: {
      label: 'busway',
      description: 'A busway along a path.',
      bodyText:
        '{ "id": "${1:A1}", "kind": "busway", "side": "${2|A,B|}", "path": [[${3:0}, ${4:0}], [${5:6000}, ${4:0}]], "ratingA": ${6:1600}, "voltageV": ${7:415} }',
    },
    Plant: {
      label: 'plant',
      description: 'Facility water that CDUs and air units draw from.',
      bodyText: '{ "id": "${1:FWS-1}", "supplyC": ${2:30}, "deltaK": ${3:10}, "coolingKw": ${4:2000} }',
    },
    Loop: {
      label: 'loop',
      description: 'A technology cooling loop.',
      bodyText: '{ "id": "${1:TCS-1}", "fluid": "${2|pg25,water|}", "supplyC": ${3:40}, "deltaK": ${4:10} }',
    },
    Cdu: {
      label: 'CDU',
      description: 'A coolant distribution unit between a plant and a loop.',
      bodyText: `{ "id": "\${1:CDU-1}", "type": "\${2:vertiv-xdu1350-3p}", ${place(3)}, ${facing(5)}, "loop": "\${6:TCS-1}", "plant": "\${7:FWS-1}", "feeds": [$8] }`,
    },
    AirUnit: {
      label: 'air unit',
      description: 'A fan wall, CRAH, in-row cooler or rear door.',
      bodyText: `{ "id": "\${1:FW-1}", "type": "\${2:vertiv-cwa-ca80}", ${place(3)}, ${facing(5)}, "feeds": [$6] }`,
    },
    Zone: {
      label: 'zone',
      description: 'An area with a meaning, such as a contained hot aisle.',
      bodyText:
        '{ "id": "${1:HA-1}", "kind": "${2|contained-hot,contained-cold,cold-aisle,hot-aisle|}", "outline": [[${3:0}, ${4:0}], [${5:6000}, ${4:0}], [${5:6000}, ${6:1200}], [${3:0}, ${6:1200}]] }',
    },
    Door: {
      label: 'door',
      description: 'A door in a wall.',
      bodyText: `{ "id": "\${1:D1}", ${place(2)}, ${facing(4)}, "widthMm": \${5:1200}, "swing": "out" }`,
    },
    Phase: {
      label: 'phase',
      description: 'A step of the build-out.',
      bodyText: '{ "id": "${1:P1}", "order": ${2:1}, "readyOn": "${3:2027-03-31}" }',
    },
    Waiver: {
      label: 'waiver',
      description: 'A finding that is accepted, and why.',
      bodyText:
        '{ "rule": "${1:space/cold-aisle-width}", "on": ["${2:R1}"], "reason": "${3:Why it is accepted}" }',
    },
  },
  campus: {
    Campus: {
      label: 'New campus',
      description: 'A campus without halls yet.',
      bodyText: `{
  "format": "datahall-campus/1",
  "name": "\${1:Campus}",
  "halls": [$0]
}
`,
    },
    CampusHall: {
      label: 'hall',
      description: 'A hall of the campus, with its file.',
      bodyText: '{ "id": "${1:H1}", "file": "${2:halls/h1.hall.json}", "from": [$3] }',
    },
  },
};
