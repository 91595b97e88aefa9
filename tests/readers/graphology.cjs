// SPDX-License-Identifier: Apache-2.0
// What graphology-gexf makes of a file: its nodes, edges, values of attributes and the weight of all edges.
// Exit status 3: not installed.
let Graph, gexf;
try {
  Graph = require('graphology');
  gexf = require('graphology-gexf');
} catch (error) {
  console.error('no graphology-gexf in NODE_PATH');
  process.exit(3);
}
const xml = require('fs').readFileSync(process.argv[2], 'utf8');
const graph = gexf.parse(Graph, xml);
const own = new Set(['label', 'weight', 'color', 'size', 'x', 'y', 'z']);
const isEdgeType = (name, value) => name === 'kind' && /^[A-Z_]+$/.test(value);
let values = 0, weight = 0;
const count = data => {
  for (const [name, value] of Object.entries(data)) if (!own.has(name) && !isEdgeType(name, value)) values++;
};
graph.forEachNode((node, data) => count(data));
graph.forEachEdge((edge, data) => {
  count(data);
  weight += data.weight;
});
console.log(graph.order, graph.size, values, weight);
