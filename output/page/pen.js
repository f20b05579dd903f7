// What the drawing is drawn with: a canvas or an SVG file, by the same strokes.
class CanvasPen {
  constructor(context) { this.context = context; }
  begin(style) {
    const context = this.context;
    context.globalAlpha = style.alpha ?? 1;
    context.strokeStyle = context.fillStyle = style.colour;
    context.lineWidth = style.width || 1;
    context.setLineDash(style.dash || []);
    context.beginPath();
    this.fills = style.fills;
  }
  curve(path, straight) {
    this.context.moveTo(path.x0, path.y0);
    if (straight) this.context.lineTo(path.x1, path.y1);
    else this.context.quadraticCurveTo(path.cx, path.cy, path.x1, path.y1);
  }
  ring(x, y, radius) {
    this.context.moveTo(x + radius, y);
    this.context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  triangle(points) {
    this.context.moveTo(points[0], points[1]);
    this.context.lineTo(points[2], points[3]);
    this.context.lineTo(points[4], points[5]);
    this.context.closePath();
  }
  end() {
    if (this.fills) this.context.fill();
    else this.context.stroke();
    this.context.setLineDash([]);
    this.context.globalAlpha = 1;
  }
  card(x, y, width, height, fill, border, thickness, alpha) {
    const context = this.context;
    context.globalAlpha = alpha;
    context.fillStyle = fill;
    context.strokeStyle = border;
    context.lineWidth = thickness;
    context.beginPath();
    context.roundRect(x - width / 2, y - height / 2, width, height, 7);
    context.fill();
    context.stroke();
    context.globalAlpha = 1;
  }
  text(x, y, text, style) {
    const context = this.context;
    context.globalAlpha = style.alpha ?? 1;
    context.font = (style.weight || 400) + ' ' + style.size + 'px ' + font;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    if (style.halo) {
      context.strokeStyle = style.halo;
      context.lineWidth = 3.5;
      context.lineJoin = 'round';
      context.strokeText(text, x, y);
    }
    context.fillStyle = style.colour;
    context.fillText(text, x, y);
    context.globalAlpha = 1;
  }
}

const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const short = (number) => Math.round(number * 10) / 10;

class SvgPen {
  constructor(width, height, title) {
    this.parts = ['<svg xmlns="http://www.w3.org/2000/svg" width="' + short(width) + '" height="' + short(height) + '" viewBox="0 0 ' + short(width) + ' ' +
      short(height) + '" font-family="Arial, Liberation Sans, sans-serif">', '<title>' + escaped(title) + '</title>',
    '<rect width="100%" height="100%" fill="' + paint.paper + '"/>'];
  }
  begin(style) {
    const dash = style.dash ? ' stroke-dasharray="' + style.dash.join(' ') + '"' : '';
    const ink = style.fills ? 'fill="' + style.colour + '"' : 'fill="none" stroke="' + style.colour + '" stroke-width="' + short(style.width || 1) + '"' + dash;
    this.parts.push('<g ' + ink + ' opacity="' + (style.alpha ?? 1) + '">');
  }
  shape(markup, title) {
    this.parts.push(title ? markup + '><title>' + escaped(title) + '</title></' + markup.slice(1, markup.indexOf(' ')) + '>' : markup + '/>');
  }
  curve(path, straight, title) {
    const to = short(path.x1) + ' ' + short(path.y1);
    const course_to = straight ? 'L' + to : 'Q' + short(path.cx) + ' ' + short(path.cy) + ' ' + to;
    this.shape('<path d="M' + short(path.x0) + ' ' + short(path.y0) + course_to + '"', title);
  }
  ring(x, y, radius, title) { this.shape('<circle cx="' + short(x) + '" cy="' + short(y) + '" r="' + short(radius) + '"', title); }
  triangle(points) { this.parts.push('<path d="M' + points.map(short).join(' ') + 'Z"/>'); }
  end() { this.parts.push('</g>'); }
  card(x, y, width, height, fill, border, thickness, alpha, title) {
    this.shape('<rect x="' + short(x - width / 2) + '" y="' + short(y - height / 2) + '" width="' + short(width) + '" height="' + short(height) +
      '" rx="7" fill="' + fill + '" stroke="' + border + '" stroke-width="' + thickness + '" opacity="' + alpha + '"', title);
  }
  text(x, y, text, style) {
    const halo = style.halo ? ' stroke="' + style.halo + '" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"' : '';
    this.parts.push('<text x="' + short(x) + '" y="' + short(y) + '" font-size="' + style.size + '" font-weight="' + (style.weight || 400) + '" fill="' + style.colour +
      '"' + halo + ' opacity="' + (style.alpha ?? 1) + '" text-anchor="middle" dominant-baseline="central">' + escaped(text) + '</text>');
  }
  finish() { return this.parts.join('\n') + '\n</svg>\n'; }
}
